fn discount(total: i32) -> i32 {
    if total > 100 {
        return total / 10;
        println!("discount given");
    }
    0
}

fn main() {
    println!("{}", discount(120));
}
