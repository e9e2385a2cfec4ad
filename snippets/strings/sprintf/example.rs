// show
pub fn label(name: &str, count: u64, share: f64) -> String {
    format!("{name:<10}|{count:>5}|{share:>6.2}%")
}
// end
