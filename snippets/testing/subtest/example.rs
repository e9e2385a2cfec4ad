// show
#[cfg(test)]
mod tests {
    use rstest::rstest;

    #[rstest]
    #[case::negative("-7", -7)]
    #[case::zero("0", 0)]
    fn parses(#[case] text: &str, #[case] number: i64) {
        assert_eq!(text.parse(), Ok(number));
    }
}
// end
