// show
pub fn countdown(n: u32) {
    for i in (0..=n).rev() {
        println!("{i}");
    }
}
// end
