// show
fn sign(n: i32) -> &'static str {
    match n {
        n if n < 0 => "negative",
        n if n >= 0 => "positive",
    }
}
// end

fn main() {
    println!("{}", sign(1));
}
