// show
fn describe(n: u32) {
    match n {
        0 => break,
        _ => println!("{n}"),
    }
}
// end

fn main() {
    describe(1);
}
