//! What goes wrong around the program: disks, readers, files that change, signals, limits. Whatever happens, it ends
//! within its time, what it wrote is whole, and it says what went wrong where.
#![cfg(target_os = "linux")]

mod disk;
mod files;
mod killed;
mod limits;
#[path = "../common/program.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod program;
mod records;
#[path = "../common/skipped.rs"]
mod skipped;
#[path = "../common/watch.rs"]
mod watch;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Command};

use program::{Folder, Outcome};
use skipped::not_run;
use watch::Watch;

/// Waits for the end, but not for ever.
#[track_caller]
fn finish(child: Child) -> Outcome {
    Watch::over(&child).end(child)
}

#[track_caller]
fn run(mut command: Command) -> Outcome {
    finish(command.spawn().unwrap())
}

/// The program behind a line of shell that sets a limit.
fn limited(folder: &Folder, limit: &str, args: &[&str]) -> Command {
    let mut command = folder.command(args);
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("{limit} && exec \"$0\" \"$@\""), command.get_program().to_str().unwrap()]);
    shell.args(args).current_dir(command.get_current_dir().unwrap());
    command = shell;
    command.stdin(std::process::Stdio::null());
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    command
}

/// A document of its own for every number.
fn document(number: usize) -> String {
    format!(
        "افتتحت البلدية رقم {number} أمس المكتبة العامة الجديدة في وسط المدينة. وتضم المكتبة نحو {number} ألف كتاب في شتى \
         العلوم. وقال مدير المكتبة إن أبوابها مفتوحة للجميع بلا رسوم. وبلغت كلفة البناء ثلاثة ملايين دينار."
    )
}

/// A folder `d` of so many documents.
fn documents(count: usize) -> Folder {
    let folder = Folder::with([]);
    (0..count).for_each(|number| folder.write(format!("d/{number:04}.txt"), document(number).as_bytes()));
    folder
}

/// Every file below `name` with what is in it.
fn contents(folder: &Folder, name: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |file: String| {
        let bytes = fs::read(folder.path(name).join(&file)).unwrap();
        (file, bytes)
    };
    folder.files(name).into_iter().map(read).collect()
}
