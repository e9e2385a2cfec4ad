mod shop {
    pub struct Price {
        cents: u64,
    }
    impl Price {
        pub fn new() -> Self {
            Self { cents: 0 }
        }
    }
}
fn main() {
    println!("{}", shop::Price::new().cents);
}
