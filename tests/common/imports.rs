//! Which file of `src` imports which: every path in a `use` or in the code, followed through `pub use` to the file that
//! holds the name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of `src`, each with the parts of its module's name: `cli`, `job`, `batch`.
pub(crate) fn files() -> Vec<(Vec<String>, PathBuf)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut folders) = (Vec::new(), vec![src.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(&src).unwrap().with_extension("");
            let parts = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            files.push((parts, path));
        }
    }
    files
}

/// The files of `src` by the names of their modules: `cli::job::batch`.
pub(crate) struct Sources(BTreeMap<String, String>);

impl Sources {
    /// All of them, without comments and unit tests.
    pub(crate) fn read() -> Self {
        let files = files()
            .into_iter()
            .map(|(parts, path)| (parts.join("::"), code(&fs::read_to_string(&path).unwrap())));
        Self(files.collect())
    }

    /// Each file with those it imports from, save those it is a part of: what parts share stands in the whole.
    pub(crate) fn imports(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let all = self.0.iter().filter(|(module, _)| *module != "main" && *module != "lib");
        all.map(|(module, code)| {
            let found = paths(code).into_iter().filter_map(|path| self.holder(&absolute(module, &path)?, 0));
            let is_whole = |of: &str| module.strip_prefix(of).is_some_and(|part| part.starts_with("::"));
            let others = found.filter(|of| *of != "lib" && of != module && !is_whole(of));
            (module.as_str(), others.collect())
        })
        .collect()
    }

    /// The file that holds what a path from the root of the crate names.
    fn holder(&self, path: &[String], depth: usize) -> Option<&str> {
        // A name that is handed on more often than this is handed on in a circle.
        const LONGEST: usize = 8;
        let module =
            (1..=path.len()).rev().find_map(|length| self.0.get_key_value(&path[..length].join("::")));
        let (module, code) = module.or_else(|| self.0.get_key_value("lib"))?;
        let length = if module == "lib" { 0 } else { module.split("::").count() };
        if let Some(name) = path.get(length).filter(|_| depth < LONGEST) {
            let handed_on =
                statements(code).filter(|line| line.starts_with("pub")).flat_map(|line| used(&line));
            let from = handed_on.filter(|path| path.rsplit("::").next() == Some(name));
            let from = from.filter_map(|path| absolute(module, &path));
            if let Some(holder) =
                from.filter(|from| from != path).find_map(|from| self.holder(&from, depth + 1))
            {
                return Some(holder);
            }
        }
        Some(module)
    }
}

/// A file without its comments and its unit tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// The `use` statements, each on one line.
fn statements(code: &str) -> impl Iterator<Item = String> {
    code.split(';').filter_map(|statement| {
        let start = statement.rfind('\n').map_or(0, |_| {
            let lines: Vec<&str> = statement.lines().collect();
            let at = lines.iter().position(|line| is_use(line)).unwrap_or(lines.len());
            lines[..at].iter().map(|line| line.len() + 1).sum()
        });
        let statement = statement.get(start..)?.trim();
        is_use(statement).then(|| statement.split_whitespace().collect::<Vec<_>>().join(" "))
    })
}

fn is_use(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "))
}

/// The paths that a `use` statement names.
fn used(statement: &str) -> Vec<String> {
    let tree = statement.split_once("use ").map_or("", |(_, tree)| tree);
    let mut paths = Vec::new();
    expand("", tree, &mut paths);
    paths
}

fn expand(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let (mut depth, mut start) = (0, 0);
    let ends = tree.char_indices().chain([(tree.len(), ',')]);
    for (at, c) in ends {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let branch = tree[start..at].trim();
                start = (at + 1).min(tree.len());
                match branch.split_once('{') {
                    Some((stem, rest)) => {
                        let inner = rest.strip_suffix('}').unwrap_or(rest);
                        expand(&format!("{prefix}{stem}"), inner, paths);
                    }
                    None if branch.is_empty() => {}
                    None => paths.push(format!("{prefix}{}", branch.split(" as ").next().unwrap())),
                }
            }
            _ => {}
        }
    }
}

/// All paths in a file that lead to its own crate.
fn paths(code: &str) -> Vec<String> {
    let in_use: Vec<String> = statements(code).flat_map(|statement| used(&statement)).collect();
    let in_code = ["crate::", "self::", "super::"].into_iter().flat_map(|root| {
        code.match_indices(root).filter_map(|(at, _)| {
            let path = code[at..].split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').next()?;
            let inside = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            (!inside && !path.ends_with(':')).then(|| path.to_owned())
        })
    });
    in_use.into_iter().chain(in_code).collect()
}

/// A path from the root of the crate; nothing for one that leads to another crate.
fn absolute(module: &str, path: &str) -> Option<Vec<String>> {
    let mut parts: Vec<&str> = path.split("::").collect();
    let mut base: Vec<&str> = if module == "lib" { Vec::new() } else { module.split("::").collect() };
    match parts.first()? {
        &"crate" => base.clear(),
        &"self" | &"super" => {}
        // The root names its modules without a word before them.
        _ if module == "lib" => return Some(parts.into_iter().map(str::to_owned).collect()),
        _ => return None,
    }
    while let Some(&("crate" | "self" | "super")) = parts.first() {
        if parts.remove(0) == "super" {
            base.pop();
        }
    }
    Some(base.into_iter().chain(parts).map(str::to_owned).collect())
}
