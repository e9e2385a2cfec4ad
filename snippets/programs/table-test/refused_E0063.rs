struct Case {
    input: &'static str,
    want: usize,
}
fn main() {
    let case = Case { input: "a" };
    println!("{} {}", case.input, case.want);
}
