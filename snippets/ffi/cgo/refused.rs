// show
unsafe extern "C" {
    fn abs(n: i32) -> i32;
}

fn main() {
    println!("{}", abs(-1));
}
// end
