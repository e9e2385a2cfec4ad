// show
struct Report {
    lines: &[String],
}
// end

fn main() {
    let _ = Report { lines: &[] };
}
