// show
pub fn long_names(names: &[String]) -> Vec<&String> {
    let mut kept = Vec::new();
    for name in names {
        if name.len() > 8 {
            kept.push(name);
        }
    }
    kept
}
// end
