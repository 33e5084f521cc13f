//! Runs that are killed, and runs that get in each other's way.

use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::{contents, documents, finish, run};

#[test]
fn whenever_it_is_killed_files_are_whole_and_the_next_run_makes_the_same_of_the_rest() {
    let folder = documents(300);
    run(folder.command(["-f", "json", "-o", "whole", "d"])).quiet_success();
    let whole = contents(&folder, "whole");
    let mut cut_short = 0;
    for (round, signal) in [Signal::KILL, Signal::TERM, Signal::INT, Signal::KILL].into_iter().enumerate() {
        let child = folder.command(["-f", "json", "-j2", "-o", "out", "d"]).spawn().unwrap();
        let pid = Pid::from_child(&child);
        // After some files, and later in every round.
        let enough = 1 + 30 * round;
        while count(&folder) < enough {
            thread::sleep(Duration::from_millis(1));
        }
        kill_process(pid, signal).unwrap();
        let code = finish(child).code;
        assert!(code != 1 && code != 2, "{signal:?}: {code}");
        cut_short += usize::from(count(&folder) < whole.len());
        let mut written = contents(&folder, "out");
        // SIGKILL lets nobody tidy up; a temporary file is hidden, and no run takes it for an input or for a summary.
        let all = written.len();
        written.retain(|name, _| !name.contains("/.zubda-"));
        let left = all - written.len();
        assert!(left <= usize::from(signal == Signal::KILL), "{signal:?} left {left} temporary files");
        for (name, bytes) in &written {
            assert_eq!(bytes, &whole[name], "{signal:?}: {name}");
        }
        run(folder.command(["-f", "json", "-o", "out", "--skip-existing", "d"])).quiet_success();
        let mut written = contents(&folder, "out");
        written.retain(|name, _| !name.contains("/.zubda-"));
        assert_eq!(written, whole, "{signal:?}");
        std::fs::remove_dir_all(folder.path("out")).unwrap();
    }
    assert!(cut_short > 0, "every run was done before it was killed");
}

/// Summaries there are by now.
fn count(folder: &crate::program::Folder) -> usize {
    let Ok(entries) = std::fs::read_dir(folder.path("out/d")) else { return 0 };
    entries.flatten().filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b".")).count()
}

#[test]
fn two_runs_into_one_output_make_what_one_makes() {
    let folder = documents(150);
    run(folder.command(["-o", "whole", "d"])).quiet_success();
    for round in 0..3 {
        let start = || folder.command(["-j2", "-o", "out", "d"]).spawn().unwrap();
        let children = [start(), start(), start()];
        for outcome in children.map(finish) {
            outcome.quiet_success();
        }
        assert_eq!(contents(&folder, "out"), contents(&folder, "whole"), "round {round}");
    }
}
