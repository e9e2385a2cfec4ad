// show
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_survive(n: i64) {
            prop_assert_eq!(n.to_string().parse(), Ok(n));
        }
    }
}
// end
