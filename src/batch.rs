//! Many documents at once: an ordered parallel map with a bounded number of documents in flight. Knows nothing of
//! documents; parallel only between inputs, never inside one, so the outcome is the same at any thread count.

use std::sync::mpsc::{Receiver, channel, sync_channel};
use std::thread;

use rayon::ThreadPoolBuilder;

/// Inputs in flight for each thread: enough that no thread waits for a slow neighbour's turn to come out.
const IN_FLIGHT: usize = 16;

/// Applies `work` to each of `inputs` on `jobs` threads and hands what comes out to `sink`, in the order the inputs
/// came in. Inputs are drawn as they are needed, so an endless iterator runs in flat memory, and a slow sink slows
/// the drawing.
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
/// The first error of `sink`; no more inputs are drawn after it.
///
/// # Panics
/// If `work` panics, or the system gives no thread.
pub fn map_ordered<I: Send, O: Send, E>(
    jobs: usize,
    inputs: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    if jobs <= 1 {
        let mut inputs = inputs;
        return inputs.try_for_each(|input| sink(work(input)));
    }
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build().expect("threads for the batch");
    let work = &work;
    pool.in_place_scope(|scope| {
        thread::scope(|threads| {
            let (queue, waiting) = channel::<Receiver<O>>();
            let (room, rooms) = channel();
            for _ in 0..jobs {
                let _ = room.send(());
            }
            // Inputs are drawn on a thread of their own: one that lets wait holds up no outcome that is ready. Some at a
            // time, for waking a thread costs as much as a short document.
            threads.spawn(move || {
                let mut inputs = inputs;
                while let Ok(()) = rooms.recv() {
                    for _ in 0..IN_FLIGHT {
                        let Some(input) = inputs.next() else { return };
                        let (done, outcome) = sync_channel(1);
                        // Nobody waits any more if the sink failed.
                        if queue.send(outcome).is_err() {
                            return;
                        }
                        scope.spawn(move |_| drop(done.send(work(input))));
                    }
                }
            });
            waiting.into_iter().enumerate().try_for_each(|(index, outcome)| {
                sink(outcome.recv().expect("a finished document"))?;
                if index % IN_FLIGHT == IN_FLIGHT - 1 {
                    // All inputs may have been drawn: then nobody needs the room.
                    let _ = room.send(());
                }
                Ok(())
            })
        })
    })
}
