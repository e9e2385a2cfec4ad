// show
fn first_even(mut n: u32) -> u32 {
    while true {
        if n % 2 == 0 {
            return n;
        }
        n += 1;
    }
}
// end

fn main() {
    println!("{}", first_even(3));
}
