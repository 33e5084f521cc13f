//! A terminal as the program sees one, and what appears on it.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::Stdio;
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::fs::{Mode, OFlags};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{OptionalActions, OutputModes, Winsize, tcgetattr, tcsetattr, tcsetwinsize};

/// A pseudo-terminal.
pub(crate) struct Terminal {
    /// The end that programs get.
    end: OwnedFd,
    /// The end where keys are pressed.
    keys: File,
    /// What appeared so far, and a word to whoever waits for more.
    seen: Arc<(Mutex<Vec<u8>>, Condvar)>,
    reader: JoinHandle<()>,
}

impl Terminal {
    /// One of this width; 0: it does not say.
    pub(crate) fn new(columns: u16) -> Self {
        let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&screen).unwrap();
        unlockpt(&screen).unwrap();
        let name = ptsname(&screen, Vec::new()).unwrap();
        // Programs that other tests start meanwhile do not get it too, for nothing would end before they do.
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let end = rustix::fs::open(name, flags, Mode::empty()).unwrap();
        // A line feed comes out as one.
        let mut modes = tcgetattr(&end).unwrap();
        modes.output_modes -= OutputModes::OPOST;
        tcsetattr(&end, OptionalActions::Now, &modes).unwrap();
        tcsetwinsize(&end, Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let seen = Arc::<(Mutex<Vec<u8>>, Condvar)>::default();
        let (so_far, mut screen) = (Arc::clone(&seen), File::from(screen));
        let keys = screen.try_clone().unwrap();
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            // Once nobody holds the other end, reading fails on Linux and ends elsewhere.
            while let Ok(length @ 1..) = screen.read(&mut buffer) {
                so_far.0.lock().unwrap().extend_from_slice(&buffer[..length]);
                so_far.1.notify_all();
            }
        });
        Self { end, keys, seen, reader }
    }

    /// It, for a program to hold.
    pub(crate) fn stdio(&self) -> Stdio {
        Stdio::from(self.end.try_clone().unwrap())
    }

    /// Presses Ctrl-D, which ends the input for one read: who asks again waits for another.
    pub(crate) fn end_input(&self) {
        (&self.keys).write_all(&[4]).unwrap();
    }

    /// Whether what has appeared is as `wanted` before `patience` is over.
    pub(crate) fn shows(&self, patience: Duration, wanted: impl Fn(&str) -> bool) -> bool {
        let (seen, more) = &*self.seen;
        let lacking = |seen: &mut Vec<u8>| !wanted(&String::from_utf8_lossy(seen));
        let wait = more.wait_timeout_while(seen.lock().unwrap(), patience, lacking).unwrap();
        !wait.1.timed_out()
    }

    /// All that appeared. To be called when no program and no `Command` holds it any more.
    pub(crate) fn seen(self) -> String {
        drop(self.end);
        self.reader.join().unwrap();
        String::from_utf8(std::mem::take(&mut self.seen.0.lock().unwrap())).unwrap()
    }
}
