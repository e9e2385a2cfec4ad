// needs: go_hex

impl std::fmt::UpperHex for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits: Vec<String> = self.0.iter().map(|byte| format!("{byte:02X}")).collect();
        f.pad(&digits.concat())
    }
}
