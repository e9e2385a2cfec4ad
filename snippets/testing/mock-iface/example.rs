// show
#[mockall::automock]
pub trait Rates {
    fn rate(&self, currency: &str) -> f64;
}

pub fn price(rates: &impl Rates, currency: &str) -> f64 {
    10.0 * rates.rate(currency)
}

#[cfg(test)]
#[test]
fn price_uses_the_rate() {
    let mut rates = MockRates::new();
    rates.expect_rate().return_const(1.5);
    assert!((price(&rates, "EUR") - 15.0).abs() < 1e-9);
}
// end
