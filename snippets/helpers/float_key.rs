/// A float as the key of a map. As in Go, -0 is 0, and no NaN is another.
#[derive(Clone, Copy, Debug, Default)]
struct FloatKey<T>(T);

impl<T: PartialEq> PartialEq for FloatKey<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: PartialEq> Eq for FloatKey<T> {}

impl<T: Copy + Into<f64>> std::hash::Hash for FloatKey<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.0.into() + 0.0).to_bits().hash(state);
    }
}

impl<T: Copy + PartialEq + Into<f64>> PartialOrd for FloatKey<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Copy + PartialEq + Into<f64>> Ord for FloatKey<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.into().total_cmp(&other.0.into())
    }
}
