// show
#[cfg(test)]
mod tests {
    #[test]
    fn parses_a_port() {
        assert_eq!("80".parse(), Ok(80_u16));
        assert!("x".parse::<u16>().is_err(), "letters are no port");
    }
}
// end
