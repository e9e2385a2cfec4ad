use std::io::BufRead;

// show
fn main() {
    for line in std::io::stdin().lock().lines() {
        println!("{}", line.trim());
    }
}
// end
