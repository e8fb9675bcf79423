//! Chance that falls the same way on every machine.

/// Numbers that follow from a seed alone (`SplitMix64`): the same paper wherever it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dice(u64);

impl Dice {
    /// Dice that begin with this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice for one thing of many, such as one exercise of a session: they do not depend on how often others are
    /// thrown.
    #[must_use]
    pub fn named(seed: u64, names: &[&str]) -> Self {
        Self(seed_of(seed, names))
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but without, `end`; 0 where there is no choice.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.roll()) * end as u128) >> 64) as usize
    }

    /// A number between 0 and 1, without 1.
    pub fn part(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True in so many of so many cases.
    pub fn happens(&mut self, times: usize, of: usize) -> bool {
        self.below(of) < times
    }

    /// Puts things into a random order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for n in (1..all.len()).rev() {
            all.swap(n, self.below(n + 1));
        }
    }

    /// The same things in a random order.
    #[must_use]
    pub fn shuffled<T>(&mut self, all: impl IntoIterator<Item = T>) -> Vec<T> {
        let mut all: Vec<T> = all.into_iter().collect();
        self.shuffle(&mut all);
        all
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// A seed for what is named so, from a seed for all (FNV-1a).
#[must_use]
pub fn seed_of(seed: u64, names: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed;
    let bytes = names.iter().flat_map(|name| name.bytes().chain(std::iter::once(0xff)));
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // First outputs for the seed 1234567, as Vigna's reference code gives them.
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.roll(), 6_457_827_717_110_365_317);
        assert_eq!(dice.roll(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_number_below_an_end_comes_about_as_often() {
        let mut dice = Dice::new(7);
        let mut seen = [0_u32; 6];
        for _ in 0..6000 {
            seen[dice.below(6)] += 1;
        }
        assert!(seen.iter().all(|n| (850..1150).contains(n)), "{seen:?}");
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.pick::<u8>(&[]), None);
    }

    #[test]
    fn shuffling_keeps_everything_and_names_make_other_dice() {
        let mut all = Dice::named(1, &["a", "b"]).shuffled(0..50);
        assert_ne!(all, (0..50).collect::<Vec<_>>());
        assert_ne!(all, Dice::named(1, &["ab", ""]).shuffled(0..50));
        assert_eq!(all, Dice::named(1, &["a", "b"]).shuffled(0..50));
        all.sort_unstable();
        assert_eq!(all, (0..50).collect::<Vec<_>>());
    }
}
