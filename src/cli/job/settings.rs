//! The settings that the arguments ask for, checked.

use std::fs;
use std::num::NonZero;
use std::path::Path;

use zubda::{Budget, Damping, Direction, Error, Redundancy, Settings, Shortening, StopWords};

use crate::cli::args::{DirectionArg, LengthArgs, ShorteningArgs, StopWordArgs, SummarizeArgs};
use crate::cli::exit::Stop;
use crate::cli::input::reason;

/// Of a summary.
pub(super) fn settings(args: &SummarizeArgs) -> Result<Settings, Stop> {
    let direction = match args.direction {
        DirectionArg::Backward => Direction::Backward,
        DirectionArg::Undirected => Direction::Undirected,
    };
    let shortening = match args.shortening {
        ShorteningArgs { trim: true, .. } => Shortening::Every,
        ShorteningArgs { whole: true, .. } => Shortening::Never,
        _ => Shortening::Long,
    };
    let mut settings = Settings::default()
        .with_budget(budget(&args.length)?)
        .with_direction(direction)
        .with_damping(number("--damping", args.damping, Damping::new)?)
        .with_redundancy(number("--redundancy", args.redundancy, Redundancy::new)?)
        .with_shortening(shortening)
        .with_stop_words(stop_words(&args.stop_words)?)
        .with_keep_boilerplate(args.keep_boilerplate)
        .with_keywords(args.keywords.map_or(0, NonZero::get))
        .with_explain(args.explain);
    settings.query.clone_from(&args.query);
    Ok(settings)
}

/// What `flag` gives, or the default.
fn number<T: Default>(flag: &str, given: Option<f64>, make: fn(f64) -> Result<T, Error>) -> Result<T, Stop> {
    let number = given.map(make).transpose().map_err(|error| Stop::Usage(format!("{flag}: {error}")))?;
    Ok(number.unwrap_or_default())
}

fn budget(length: &LengthArgs) -> Result<Budget, Stop> {
    let (flag, budget) = match *length {
        LengthArgs { ratio: Some(ratio), .. } => ("--ratio", Budget::ratio(ratio)),
        LengthArgs { words: Some(words), .. } => ("--words", Budget::words(words)),
        LengthArgs { chars: Some(chars), .. } => ("--chars", Budget::chars(chars)),
        LengthArgs { sentences: Some(sentences), .. } => ("--sentences", Budget::sentences(sentences)),
        _ => return Ok(Budget::default()),
    };
    budget.map_err(|error| Stop::Usage(format!("{flag}: {error}")))
}

/// The list that is asked for. What is added stands first, for of a word that is in both lists the first class counts.
pub(super) fn stop_words(args: &StopWordArgs) -> Result<StopWords, Stop> {
    let base = args.stopwords.as_deref().map(|path| word_list("--stopwords", path)).transpose()?;
    if base.is_none() && args.add_stopwords.is_empty() {
        return Ok(StopWords::arabic());
    }
    let mut list = String::new();
    for path in &args.add_stopwords {
        list.extend([&word_list("--add-stopwords", path)?, "\n[next list]\n"]);
    }
    Ok(StopWords::parse(&(list + base.as_deref().unwrap_or(StopWords::ARABIC))))
}

fn word_list(flag: &str, path: &Path) -> Result<String, Stop> {
    let wrong = |why: String| Stop::Usage(format!("{flag} {}: {why}", path.display()));
    let bytes = fs::read(path).map_err(|error| wrong(reason(&error)))?;
    zubda::decode_utf8(&bytes).map(str::to_owned).map_err(|error| wrong(error.to_string()))
}
