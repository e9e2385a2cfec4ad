// show
fn adder(n: i64) -> impl Fn(i64) -> i64 {
    |x| x + n
}
// end

fn main() {
    println!("{}", adder(1)(2));
}
