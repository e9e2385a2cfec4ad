struct Report<'a> {
    lines: &'a [String],
}
fn main() {
    let report;
    {
        let lines = vec![String::new()];
        report = Report { lines: &lines };
    }
    println!("{}", report.lines.len());
}
