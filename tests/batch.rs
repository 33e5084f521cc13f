//! The laws of `map_ordered`: in order, a bounded number in flight, ready outcomes wait for no input, failures end it.

use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
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
fn as_many_are_worked_on_at_once_as_there_are_jobs() {
    for jobs in JOBS {
        in_time(move || {
            let all_at_once = Barrier::new(jobs.max(1));
            let meet = |_| all_at_once.wait();
            map_ordered(jobs, 0..3 * jobs.max(1), meet, |_| Ok::<(), ()>(())).unwrap();
        });
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
        let allowed = if jobs < 2 { 1 } else { jobs * IN_FLIGHT };
        assert!(most <= allowed, "{jobs} jobs: {most} in flight");
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
        let (done, taken, late) = in_time(move || {
            let (failed, late, mut taken) = (AtomicBool::new(false), AtomicUsize::new(0), 0);
            let endless = (0..).inspect(|_| {
                if failed.load(Ordering::SeqCst) {
                    count(&late);
                    // By the next one the error is known to all.
                    thread::sleep(Duration::from_millis(200));
                }
            });
            let done = map_ordered(jobs, endless, work, |outcome| {
                taken += 1;
                if outcome < 100 * 100 {
                    return Ok(());
                }
                failed.store(true, Ordering::SeqCst);
                Err(outcome)
            });
            (done, taken, late.into_inner())
        });
        assert_eq!((done, taken), (Err(100 * 100), 101), "{jobs} jobs");
        // One thread may have been about it.
        assert!(late <= usize::from(jobs > 1), "{jobs} jobs: {late} drawn");
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
                let mut taken = Vec::new();
                let endless = (1..).inspect(|&n| panic_at(of_input, n));
                let work = |n| {
                    panic_at(of_work, n);
                    n
                };
                let sink = |n| {
                    panic_at(of_sink, n);
                    taken.push(n);
                    Ok::<(), ()>(())
                };
                let ended = catch_unwind(AssertUnwindSafe(|| map_ordered(jobs, endless, work, sink)));
                (ended.map_err(|panic| *panic.downcast().expect("a number")), taken)
            });
            // What came before is handed on all the same.
            let expected = (Err(100_usize), (1..100).collect());
            assert_eq!(panic, expected, "{jobs} jobs, {of_input} {of_work} {of_sink}");
        }
    }
}
