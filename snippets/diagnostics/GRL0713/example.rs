// show
pub fn grade(points: u32) -> &'static str {
    match points {
        91.. => "A",
        76.. => "B",
        61.. => "C",
        _ => "D",
    }
}
// end
