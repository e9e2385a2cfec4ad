// show
pub fn with_defaults(limits: &mut std::collections::HashMap<String, i32>) {
    let more: Vec<_> = limits
        .iter()
        .map(|(name, limit)| (format!("{name}.max"), limit * 2))
        .collect();
    limits.extend(more);
}
// end
