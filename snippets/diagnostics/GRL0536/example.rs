// show
pub fn connect(trace: bool) -> &'static str {
    if trace { "traced" } else { "plain" }
}
// end
