// show
pub fn clamp<T: Ord>(value: T, low: T, high: T) -> T {
    value.clamp(low, high)
}

pub fn sort_floats(values: &mut [f64]) {
    values.sort_by(f64::total_cmp);
}
// end
