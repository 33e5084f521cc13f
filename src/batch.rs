//! Many documents at once: an ordered parallel map with a bounded number of documents in flight. Knows nothing of
//! documents; parallel only between inputs, never inside one, so the outcome is the same at any thread count.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::num::NonZero;
use std::ops::Range;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::{mem, panic, thread};

/// Inputs in flight for each thread: enough that no thread waits for a slow neighbour's turn to come out.
const IN_FLIGHT: usize = 16;

/// Applies `work` to each of `inputs` on `jobs` threads and hands what comes out to `sink`, in the order the inputs
/// came in. Inputs are drawn as they are needed, so an endless iterator runs in flat memory, and a slow sink slows
/// the drawing.
///
/// All threads draw, work and hand on by turns; one at a time draws, and one at a time hands on. Nothing is drawn ahead
/// while all of them work: time that an input or a sink lets wait is that of one thread.
///
/// ```
/// let mut squares = Vec::new();
/// zubda::map_ordered(4, 0..100, |n| n * n, |square| {
///     squares.push(square);
///     Ok::<(), ()>(())
/// }).unwrap();
/// assert_eq!(squares[99], 99 * 99);
/// ```
///
/// # Errors
/// The first error of `sink`. No more inputs are drawn after it, save one that is being drawn.
///
/// # Panics
/// If `work`, `sink` or `inputs` panic.
pub fn map_ordered<I: Send, O: Send, E: Send>(
    jobs: usize,
    inputs: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> Result<(), E> + Send,
) -> Result<(), E> {
    if jobs <= 1 {
        let mut inputs = inputs;
        return inputs.try_for_each(|input| sink(work(input)));
    }
    let inputs = Mutex::new(inputs.fuse());
    let outlet = Outlet::new(sink, jobs.saturating_mul(IN_FLIGHT));
    let run = || {
        let _worker = Worker(&outlet);
        while let Some((turn, input)) = draw(&inputs, &outlet) {
            outlet.hand_on(turn, work(input));
        }
    };
    thread::scope(|scope| {
        // The caller is one of them. Where the system gives no more, those that are there do it all.
        let spawn = |_| thread::Builder::new().spawn_scoped(scope, run).ok();
        let others: Vec<_> = (1..jobs).map_while(spawn).collect();
        run();
        for other in others {
            if let Err(panicked) = other.join() {
                panic::resume_unwind(panicked);
            }
        }
    });
    outlet.close()
}

/// How many threads to work on if nobody says: one for each core.
///
/// ```
/// assert!(zubda::cores() >= 1);
/// ```
#[must_use]
pub fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}

/// Bytes of a run: enough that the start of a thread, and what runs of one text have to do twice, is little beside it.
const RUN: usize = 256 << 10;

/// Applies `work` to things in runs of neighbours, on at most so many threads or one for each core, and hands what comes
/// out to `sink` in their order. `sizes`: the bytes of each; there is a run at least, if an empty one.
pub(crate) fn in_runs<O: Send>(
    jobs: Option<NonZero<usize>>,
    sizes: impl Iterator<Item = usize>,
    work: impl Fn(Range<usize>) -> O + Sync,
    mut sink: impl FnMut(O) + Send,
) {
    let run = if jobs == Some(NonZero::<usize>::MIN) { usize::MAX } else { RUN };
    let (mut runs, mut last, mut bytes) = (Vec::new(), 0..0, 0_usize);
    for size in sizes {
        if bytes >= run {
            runs.push(last.clone());
            (last, bytes) = (last.end..last.end, 0);
        }
        last.end += 1;
        bytes = bytes.saturating_add(size);
    }
    runs.push(last);
    let jobs = match runs.len() {
        1 => 1,
        most => jobs.map_or_else(cores, NonZero::get).min(most),
    };
    let Ok(()) = map_ordered(jobs, runs.into_iter(), work, |out| {
        sink(out);
        Ok::<(), Infallible>(())
    });
}

/// The next input and its turn, once there is room for what comes of it; nothing if no more is to be drawn.
fn draw<I, S, O, E>(inputs: &Mutex<impl Iterator<Item = I>>, outlet: &Outlet<S, O, E>) -> Option<(usize, I)> {
    // Held while it waits for room or for an input: another would wait for the same. An iterator that has panicked gives
    // no more.
    let mut inputs = inputs.lock().ok()?;
    let turn = outlet.reserve()?;
    inputs.next().map(|input| (turn, input))
}

/// Where outcomes come out in turn. No thread is kept for it, as waking one costs as much as a short document: whoever
/// brings the outcome whose turn it is hands it on, with those behind it that are ready.
struct Outlet<S, O, E> {
    line: Mutex<Line<S, O, E>>,
    /// Told when there is room in the line, or nothing to wait for any more.
    moved: Condvar,
    /// Places the line may have.
    size: usize,
}

struct Line<S, O, E> {
    /// A place for each input in flight, from the one whose turn it is; empty until its outcome is there.
    places: VecDeque<Option<O>>,
    /// The turn of the first place.
    turn: usize,
    /// Taken while a thread hands on, and left so when it fails.
    sink: Option<S>,
    error: Option<E>,
    /// Nothing is drawn any more.
    stopped: bool,
    /// The thread whose turn it is to draw waits for room.
    awaited: bool,
}

impl<S, O, E> Outlet<S, O, E> {
    fn new(sink: S, size: usize) -> Self {
        let (places, sink) = (VecDeque::new(), Some(sink));
        let line = Line { places, turn: 0, sink, error: None, stopped: false, awaited: false };
        Self { line: Mutex::new(line), moved: Condvar::new(), size }
    }

    fn line(&self) -> MutexGuard<'_, Line<S, O, E>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a place as soon as there is one; nothing if no more is to be drawn.
    fn reserve(&self) -> Option<usize> {
        let mut line = self.line();
        while line.places.len() == self.size && !line.stopped {
            line.awaited = true;
            line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        if line.stopped {
            return None;
        }
        line.places.push_back(None);
        Some(line.turn + line.places.len() - 1)
    }

    /// Puts an outcome in its place, and hands on all that are ready unless another thread is about it.
    fn hand_on(&self, turn: usize, outcome: O)
    where
        S: FnMut(O) -> Result<(), E>,
    {
        let mut line = self.line();
        let place = turn - line.turn;
        line.places[place] = Some(outcome);
        let Some(mut sink) = line.sink.take() else { return };
        while let Some(outcome) = line.places.front_mut().and_then(Option::take) {
            drop(line);
            let taken = sink(outcome);
            line = self.line();
            if let Err(error) = taken {
                line.error = Some(error);
                return self.stop(line);
            }
            line.places.pop_front();
            line.turn += 1;
            if mem::take(&mut line.awaited) {
                self.moved.notify_one();
            }
        }
        line.sink = Some(sink);
    }

    fn stop(&self, mut line: MutexGuard<'_, Line<S, O, E>>) {
        line.stopped = true;
        self.moved.notify_one();
    }

    fn close(self) -> Result<(), E> {
        self.line.into_inner().unwrap_or_else(PoisonError::into_inner).error.map_or(Ok(()), Err)
    }
}

/// A thread that works for an outlet. If it panics, its place stays empty: the others must not wait for it.
struct Worker<'o, S, O, E>(&'o Outlet<S, O, E>);

impl<S, O, E> Drop for Worker<'_, S, O, E> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop(self.0.line());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where each run starts and ends.
    fn runs(jobs: Option<NonZero<usize>>, sizes: &[usize]) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        in_runs(jobs, sizes.iter().copied(), |run| (run.start, run.end), |run| runs.push(run));
        runs
    }

    #[test]
    fn runs_follow_each_other_and_hold_everything() {
        let sizes = [RUN, 0, 7, RUN - 7, 3, 2 * RUN, 1];
        assert_eq!(runs(NonZero::new(1), &sizes), [(0, 7)]);
        assert_eq!(runs(NonZero::new(3), &sizes), [(0, 1), (1, 4), (4, 6), (6, 7)]);
        assert_eq!(runs(None, &[]), [(0, 0)]);
    }
}
