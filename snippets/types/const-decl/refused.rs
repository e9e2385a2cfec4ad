// show
const SLOTS: usize = 4;
const FREE: usize = SLOTS - 5;

fn main() {
    println!("{FREE}");
}
// end
