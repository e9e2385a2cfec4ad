// show
pub fn longest(names: &[String]) -> usize {
    let mut best = 0;
    for (i, name) in names.iter().enumerate() {
        if name.len() > names[best].len() {
            best = i;
        }
    }
    best
}
// end
