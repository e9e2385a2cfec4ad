// needs: go_signed

impl std::fmt::UpperHex for Signed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad_integral(self.0 >= 0, "0x", &format!("{:X}", self.0.unsigned_abs()))
    }
}
