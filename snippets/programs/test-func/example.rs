pub fn slug(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

// show
#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slug_replaces_spaces() {
        assert_eq!(slug("Hello World"), "hello-world");
    }
}
// end
