// show
#[cfg(test)]
mod tests {
    #[test]
    fn upper() {
        assert_eq!("abc".to_uppercase(), "ABC"); // in a thread of its own
    }
}
// end
