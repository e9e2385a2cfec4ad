use std::collections::HashMap;

// show
pub fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

pub fn best(scores: &HashMap<String, f64>) -> Option<&str> {
    let top = scores.iter().max_by(|a, b| a.1.total_cmp(b.1));
    top.map(|(name, _)| name.as_str())
}

pub fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
// end
