// show
#[cfg(test)]
mod tests {
    use rstest::rstest;

    #[rstest]
    #[case("7", 7)]
    #[case("-1", -1)]
    fn parses(#[case] text: &str, #[case] want: i32) {
        assert_eq!(text.parse(), Ok(want));
    }
}
// end
