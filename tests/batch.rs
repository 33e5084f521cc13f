//! The laws of `map_ordered`: in order, a bounded number in flight, ready outcomes wait for no input, failures end it.

use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use zubda::map_ordered;

const JOBS: [usize; 5] = [0, 1, 2, 3, 8];
/// Inputs in flight a thread, as `src/batch.rs` has it.
const IN_FLIGHT: usize = 16;
/// What takes longer hangs.
const BOUND: Duration = Duration::from_secs(60);

/// What `test` gives; fails where it hangs.
fn in_time<T: Send + 'static>(test: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waited) = channel();
    thread::spawn(move || done.send(test()));
    waited.recv_timeout(BOUND).expect("it ends, and well")
}

fn count(drawn: &AtomicUsize) {
    drawn.fetch_add(1, Ordering::SeqCst);
}

/// Every seventh takes long.
fn work(n: usize) -> usize {
    if n.is_multiple_of(7) {
        thread::sleep(Duration::from_millis(2));
    }
    n * n
}

#[test]
fn outcomes_come_in_the_order_of_their_inputs() {
    for jobs in JOBS {
        for count in [0, 1, 2, 15, 16, 17, 500] {
            let made = in_time(move || {
                let mut made = Vec::new();
                // What comes behind the end is none of the inputs.
                let mut numbers = (0..count).map(Some).chain([None]).chain((count..).map(Some));
                let inputs = iter::from_fn(|| numbers.next().flatten());
                let taken = map_ordered(jobs, inputs, work, |outcome| {
                    made.push(outcome);
                    Ok::<(), ()>(())
                });
                taken.map(|()| made)
            });
            assert_eq!(made, Ok((0..count).map(|n| n * n).collect()), "{jobs} jobs, {count} inputs");
        }
    }
}

#[test]
fn a_slow_sink_slows_the_drawing() {
    for jobs in JOBS {
        let most = in_time(move || {
            let (drawn, mut taken, mut most) = (AtomicUsize::new(0), 0, 0);
            let inputs = (0..300).inspect(|_| count(&drawn));
            let done = map_ordered(
                jobs,
                inputs,
                |n| n,
                |_| {
                    thread::sleep(Duration::from_micros(100));
                    most = most.max(drawn.load(Ordering::SeqCst) - taken);
                    taken += 1;
                    Ok::<(), ()>(())
                },
            );
            done.map(|()| most)
        });
        let most = most.unwrap();
        assert!(most <= jobs.max(1) * IN_FLIGHT, "{jobs} jobs: {most} in flight");
        // The bound is made use of.
        assert!(jobs < 2 || most > jobs, "{jobs} jobs: {most} in flight");
    }
}

#[test]
fn what_is_ready_comes_out_while_the_next_input_lets_wait() {
    for jobs in JOBS {
        in_time(move || {
            let (take, taken) = channel();
            // An input that comes only once all before it came out.
            let inputs = (0..50).inspect(move |&n: &usize| {
                if let Some(before) = n.checked_sub(1) {
                    assert_eq!(taken.recv_timeout(BOUND), Ok(before), "{jobs} jobs");
                }
            });
            map_ordered(jobs, inputs, |n| n, move |n| take.send(n)).unwrap();
        });
    }
}

#[test]
fn nothing_is_drawn_or_taken_after_the_first_error_of_the_sink() {
    for jobs in JOBS {
        let (done, taken, drawn) = in_time(move || {
            let (drawn, mut taken) = (AtomicUsize::new(0), 0);
            let endless = (0..).inspect(|_| count(&drawn));
            let done = map_ordered(jobs, endless, work, |outcome| {
                taken += 1;
                if outcome == 100 * 100 { Err(outcome) } else { Ok(()) }
            });
            (done, taken, drawn.into_inner())
        });
        assert_eq!((done, taken), (Err(100 * 100), 101), "{jobs} jobs");
        assert!(drawn <= 101 + jobs.max(1) * IN_FLIGHT, "{jobs} jobs: {drawn} drawn");
    }
}

#[test]
fn a_panic_ends_the_others_and_comes_out() {
    /// Quiet, for the hook is not asked.
    fn panic_at(place: usize, n: usize) {
        if n == place {
            resume_unwind(Box::new(n));
        }
    }
    for jobs in JOBS {
        for (of_input, of_work, of_sink) in [(100, 0, 0), (0, 100, 0), (0, 0, 100)] {
            let panic = in_time(move || {
                let endless = (1..).inspect(|&n| panic_at(of_input, n));
                let work = |n| {
                    panic_at(of_work, n);
                    n
                };
                let sink = |n| {
                    panic_at(of_sink, n);
                    Ok::<(), ()>(())
                };
                catch_unwind(AssertUnwindSafe(|| map_ordered(jobs, endless, work, sink)))
                    .map_err(|panic| *panic.downcast().expect("a number"))
            });
            assert_eq!(panic, Err(100_usize), "{jobs} jobs, {of_input} {of_work} {of_sink}");
        }
    }
}
