// show
pub fn discount(total: i32) -> i32 {
    if total > 100 {
        println!("discount given");
        return total / 10;
    }
    0
}
// end
