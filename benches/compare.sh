#!/usr/bin/env bash
# How long zubda and its peers take for the same inputs, as ratios to counting the words with `wc -w`.
#
# usage: benches/compare.sh        (measuring data from ../shared/data, or from the folder $DATA; needs bash 5)
#
# Prints Markdown. A time is the median of five runs, taken in turns (every tool once, then all again), so that a busy
# moment of the machine strikes everyone. Whole processes are timed, start-up and reading included, but for sumy.
# Everybody prints three sentences a document. benches/compare_inputs.py says what the inputs are.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8                           # in the C locale wc sees no Arabic words
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 # one thread for everyone but `zubda -j2`
readonly RUNS=5 LIMIT=60 SAMPLE=200
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
notes=()
say() { notes+=("$*"); }
progress() { printf '%s\n' "$*" >&2; }

# ---- zubda and the inputs ----------------------------------------------------------------------------------------

progress "building zubda"
cargo build --release --locked --quiet
zubda=${CARGO_TARGET_DIR:-target}/release/zubda
sizes=$(python3 benches/compare_inputs.py "${DATA:-../shared/data}" "$work" "$zubda" "$SAMPLE")
declare -A bytes
while read -r name size; do
    [[ -z $name ]] || bytes[$name]=$size
done <<<"$sizes"
inputs=()
for input in news records book long; do
    if [[ -n ${bytes[$input]:-} ]]; then inputs+=("$input"); else say "\`$input\` is left out: its data is missing."; fi
done

# ---- the peers, all into the temporary folder --------------------------------------------------------------------

tools=("wc -w" "zubda -j1" "zubda -j2")
python=$work/venv/bin/python
python3 -m venv "$work/venv" || say "Python made no virtual environment."
install() { progress "installing $*" && "$python" -m pip install -q --disable-pip-version-check "$@" >&2; }
version() { "$python" -c 'import importlib.metadata as m, sys; print(m.version(sys.argv[1]))' "$1"; }
if install numpy scikit-learn; then
    tools+=("scikit-learn")
    say "scikit-learn $(version scikit-learn) and numpy $(version numpy): the sparse TextRank of" \
        "benches/sklearn_textrank.py."
else
    say "numpy and scikit-learn did not install."
fi
mkdir -p "$work/summary/src"
printf '%s\n' '[package]' 'name = "peer"' 'edition = "2021"' '[dependencies]' 'summary = "=0.1.0"' \
    '[profile.release]' 'lto = true' 'codegen-units = 1' >"$work/summary/Cargo.toml"
cat >"$work/summary/src/main.rs" <<'RUST'
fn main() {
    let path = std::path::PathBuf::from(std::env::args_os().nth(1).unwrap());
    let files = if path.is_dir() { path.read_dir().unwrap().map(|e| e.unwrap().path()).collect() } else { vec![path] };
    let summarizer = summary::Summarizer::new(summary::Language::Arabic);
    for text in files.iter().map(|file| std::fs::read_to_string(file).unwrap()) {
        println!("{}\n", summarizer.summarize_sentences(&text, 3.try_into().unwrap()).join("\n"));
    }
}
RUST
progress "building the summary crate"
if cargo build --release --quiet --manifest-path "$work/summary/Cargo.toml" --target-dir "$work/target"; then
    tools+=("summary crate")
    say "The summary crate is 0.1.0, its language Arabic, built with zubda's own optimisations."
else
    say "The summary crate did not build."
fi
if install sumy pyarabic setuptools; then
    tools+=("sumy TextRank" "sumy LexRank")
    say "sumy $(version sumy) with its own Arabic tokenizer, stemmer and stop words; its start-up and imports are not" \
        "counted. Its time for \`news\` is that of $SAMPLE of the articles, scaled by bytes; the memory is theirs."
else
    say "sumy did not install."
fi

# ---- the clock ---------------------------------------------------------------------------------------------------

command_of() { # of tool $1 for input $2, into the array `cmd`
    local text=$work/$2.txt
    [[ $2 != news && $2 != records ]] || text=$work/$2
    case $1 in
        "wc -w") if [[ -d $text ]]; then cmd=(wc -w "$text"/*); else cmd=(wc -w "$text"); fi ;;
        zubda*) cmd=("$zubda" "${1#zubda }" "$text") ;;
        scikit-learn) cmd=("$python" benches/sklearn_textrank.py "$text") ;;
        "summary crate") cmd=("$work/target/release/peer" "$text") ;;
        sumy*) cmd=("$python" benches/sumy_peer.py "${1#sumy }" "${text/%news/sample}" "$work/inner") ;;
    esac
}
declare -A times failed # by "tool/input": microseconds, one a run; what went wrong instead
clock() { # one run of tool $1 on input $2
    local cmd start micros status=0
    command_of "$1" "$2"
    rm -f "$work/inner"
    start=${EPOCHREALTIME//[.,]/}
    timeout "$LIMIT" "${cmd[@]}" >/dev/null 2>"$work/errors" || status=$?
    micros=$((${EPOCHREALTIME//[.,]/} - start))
    if [[ -s $work/inner ]]; then micros=$(<"$work/inner"); fi
    if [[ $1/$2 == sumy*/news ]]; then micros=$((micros * bytes[news] / bytes[sample])); fi
    times[$1/$2]+=" $micros"
    ((status == 0)) || failed[$1/$2]="failed: $(tail -n 1 "$work/errors")"
    ((status != 124)) || failed[$1/$2]="stopped after $LIMIT s"
}
peak() { # megabytes of one more run, where GNU time is installed
    local cmd
    command_of "$1" "$2"
    /usr/bin/time -f %M -o "$work/peak" "${cmd[@]}" >/dev/null 2>&1 && echo $(($(<"$work/peak") * 1024 / 1000000)) ||
        echo "?"
}
nth() { tr ' ' '\n' <<<"${times[$1]# }" | sort -n | head -n "$2" | tail -n 1; }
seconds() { printf '%d.%03d' $(($1 / 1000000)) $(($1 / 1000 % 1000)); } # of microseconds
hundredths() { printf '%d.%02d' $(($1 / 100)) $(($1 % 100)); }

printf '| input | tool | s, median (fastest to slowest) | MB/s | times `wc -w` | peak memory, MB |\n'
printf '|---|---|--:|--:|--:|--:|\n'
for input in "${inputs[@]}"; do
    present=()
    for tool in "${tools[@]}"; do
        case $input/$tool in
            book/*-j2 | long/*-j2) ;;                                # one document is work for one thread
            news/* | book/* | long/* | records/wc* | records/zubda*) # the peers read no JSON lines
                present+=("$tool") ;;
        esac
    done
    for ((run = 1; run <= RUNS; run++)); do
        for tool in "${present[@]}"; do
            [[ -z ${failed[$tool/$input]:-} ]] || continue
            progress "$input, run $run: $tool"
            clock "$tool" "$input"
        done
    done
    words=$(nth "wc -w/$input" $((RUNS / 2 + 1)))
    for tool in "${present[@]}"; do
        key=$tool/$input
        [[ -z ${failed[$key]:-} ]] || { echo "| $input | $tool | ${failed[$key]} | | | |"; continue; }
        micros=$(nth "$key" $((RUNS / 2 + 1)))
        echo "| $input | $tool | $(seconds "$micros") ($(seconds "$(nth "$key" 1)") to" \
            "$(seconds "$(nth "$key" "$RUNS")")) | $(hundredths $((100 * bytes[$input] / micros)))" \
            "| $(hundredths $((100 * micros / words))) | $(peak "$tool" "$input") |"
    done
done
printf '\n'
for input in "${inputs[@]}"; do echo "- \`$input\`: ${bytes[$input]} bytes"; done
for note in "${notes[@]}"; do echo "- $note"; done
