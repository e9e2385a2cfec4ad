// show
fn main() {
    for i in 0..10 {
        if i == 3 {
            i += 1;
        }
        println!("{i}");
    }
}
// end
