//! A terminal as the program sees one, and what appears on it.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::process::Stdio;
use std::thread::{self, JoinHandle};

use rustix::fs::{Mode, OFlags};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{OptionalActions, OutputModes, Winsize, tcgetattr, tcsetattr, tcsetwinsize};

/// A pseudo-terminal.
pub(crate) struct Terminal {
    /// The end that programs get.
    end: OwnedFd,
    seen: JoinHandle<String>,
}

impl Terminal {
    /// One of this width; 0: it does not say.
    pub(crate) fn new(columns: u16) -> Self {
        let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&screen).unwrap();
        unlockpt(&screen).unwrap();
        let name = ptsname(&screen, Vec::new()).unwrap();
        let end = rustix::fs::open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        // A line feed comes out as one.
        let mut modes = tcgetattr(&end).unwrap();
        modes.output_modes -= OutputModes::OPOST;
        tcsetattr(&end, OptionalActions::Now, &modes).unwrap();
        tcsetwinsize(&end, Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let seen = thread::spawn(move || {
            let mut seen = Vec::new();
            // Once nobody holds the other end, reading fails on Linux and ends elsewhere.
            let _ = File::from(screen).read_to_end(&mut seen);
            String::from_utf8(seen).unwrap()
        });
        Self { end, seen }
    }

    /// It, for a program to hold.
    pub(crate) fn stdio(&self) -> Stdio {
        Stdio::from(self.end.try_clone().unwrap())
    }

    /// All that appeared. To be called when no program and no `Command` holds it any more.
    pub(crate) fn seen(self) -> String {
        drop(self.end);
        self.seen.join().unwrap()
    }
}
