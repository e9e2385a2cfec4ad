use std::iter::Sum;

// show
pub fn sum<T: Copy + Sum>(values: &[T]) -> T {
    values.iter().copied().sum()
}

pub fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    Some(sum(values) / values.len() as f64)
}
// end
