//! What goes from the sentences of a summary to make room for one more: where words or characters are counted, nothing goes
//! that need not.

use super::Walk;
use super::forms::Form;

/// So many candidates are tried, for each is weighed against all that may go.
const TRIES: usize = 3;
/// Hardly ever may more than this part of the words go.
const LOOSE: usize = 4;

/// A sentence from which something may go.
struct Trim {
    candidate: usize,
    /// What it adds as a whole.
    gain: f64,
    /// What it takes as it is.
    cost: usize,
    /// How many groups are gone as it is, and what that loses.
    gone: usize,
    loss: f64,
    form: Form,
}

impl Walk<'_> {
    /// Makes room for a candidate by what may go from it and from what is taken, if it is worth that; answers whether it was.
    /// The candidate has its form then.
    pub(super) fn make_room(&mut self, candidate: usize) -> bool {
        let Some(floor) = self.floor.filter(|_| self.tries < TRIES) else { return false };
        let Some(reach) = self.reach(candidate).filter(|reach| *reach > floor) else { return false };
        self.tries += 1;
        if self.is_said(candidate) || self.repeats.has(candidate) {
            return false;
        }
        let all = self.taken.iter().copied().chain([(candidate, self.gains.of(candidate))]);
        let mut trims: Vec<Trim> = all.filter_map(|(candidate, gain)| self.trim(candidate, gain)).collect();
        let wanted = self.cost(candidate) - self.room.left;
        if !self.thin(&mut trims, wanted) || reach - trims.iter().map(Trim::lost).sum::<f64>() <= floor {
            return false;
        }
        trims.into_iter().filter(|trim| trim.parts() > 0).for_each(|trim| self.put(candidate, trim));
        true
    }

    /// What the summary would be worth with a candidate that does not fit, if nothing were lost with what goes for it; nothing
    /// if too much would have to go.
    fn reach(&self, candidate: usize) -> Option<f64> {
        let wanted = self.cost(candidate) - self.room.left;
        let adds = || self.gains.of(candidate) - self.start(candidate);
        (wanted * LOOSE <= self.budget.saturating_add(wanted)).then(|| self.selection.worth + adds())
    }

    /// A candidate as it is now, unless it is broken off.
    fn trim(&self, candidate: usize, gain: f64) -> Option<Trim> {
        let form = self.forms.get(&candidate);
        if form.is_some_and(Form::is_broken_off) {
            return None;
        }
        let cost = form.map_or_else(|| self.cost(candidate), |form| form.cost);
        let form = form.cloned().unwrap_or_else(|| self.shortened(candidate, gain).whole());
        Some(Trim { candidate, gain, cost, gone: form.gone.len(), loss: form.loss, form })
    }

    /// Lets go what tells least for its words, until as much is free as is wanted; answers whether so much is.
    fn thin(&self, trims: &mut [Trim], wanted: usize) -> bool {
        let freed = |trims: &[Trim]| -> usize { trims.iter().map(Trim::freed).sum() };
        while freed(trims) < wanted {
            let drops = trims.iter().enumerate().filter_map(|(place, trim)| {
                let next = self.shortened(trim.candidate, trim.gain).thinned(&trim.form)?;
                let words = u32::try_from(trim.form.words - next.words).map_or(f64::INFINITY, f64::from);
                Some(((next.loss - trim.form.loss) / words.max(1.0), place, next))
            });
            let Some((_, place, next)) = drops.min_by(|a, b| a.0.total_cmp(&b.0)) else { return false };
            trims[place].form = next;
        }
        self.give_back(trims, freed(trims) - wanted);
        true
    }

    /// Gives back what need not go, what tells most first.
    fn give_back(&self, trims: &mut [Trim], mut spare: usize) {
        loop {
            let backs = trims.iter().enumerate().flat_map(|(place, trim)| {
                let shortened = self.shortened(trim.candidate, trim.gain);
                let with = move |&group: &usize| (place, shortened.with(&trim.form, group));
                trim.form.gone[trim.gone..].iter().map(with).collect::<Vec<_>>()
            });
            let takes = |place: usize, form: &Form| form.cost.saturating_sub(trims[place].form.cost);
            let backs = backs.filter(|(place, form)| takes(*place, form) <= spare);
            let told = |(place, form): &(usize, Form)| trims[*place].form.loss - form.loss;
            let Some((place, form)) = backs.max_by(|a, b| told(a).total_cmp(&told(b))) else { return };
            spare -= takes(place, &form);
            trims[place].form = form;
        }
    }

    /// Gives a sentence its form, to make room for a candidate.
    fn put(&mut self, candidate: usize, trim: Trim) {
        if trim.candidate != candidate {
            let cut = self.cut(trim.candidate);
            let told = |form: &Form| cut.terms(self.choice, form);
            let before = self.forms.get(&trim.candidate);
            let terms = before.map_or_else(|| self.gains.terms(trim.candidate).to_vec(), told);
            let left = told(&trim.form);
            self.selection.worth -= trim.lost();
            self.room.left += trim.freed();
            self.gains.unsay(&terms);
            self.gains.say(&left);
            self.is_stale = true;
        }
        self.forms.insert(trim.candidate, trim.form);
    }
}

impl Trim {
    /// How many groups go.
    fn parts(&self) -> usize {
        self.form.gone.len() - self.gone
    }

    /// What goes with them.
    fn lost(&self) -> f64 {
        self.form.loss - self.loss
    }

    /// The room that is free without them.
    fn freed(&self) -> usize {
        if self.parts() > 0 { self.cost.saturating_sub(self.form.cost) } else { 0 }
    }
}
