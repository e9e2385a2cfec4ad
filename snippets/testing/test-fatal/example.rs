// show
#[cfg(test)]
mod tests {
    use std::num::ParseIntError;

    #[test]
    fn port() -> Result<(), ParseIntError> {
        let port: u16 = "8080".parse()?;
        assert_eq!(port, 8080, "the default port");
        Ok(())
    }
}
// end
