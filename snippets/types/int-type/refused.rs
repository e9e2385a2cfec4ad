// show
fn nth(rows: &[String], n: i64) -> &str {
    &rows[n]
}
// end

fn main() {
    println!("{}", nth(&["a".into()], 0));
}
