// show
fn main() {
    let mut left = 3;
    while left {
        left -= 1;
    }
}
// end
