//go:build linux && !purego

package demo

func threads() int { return 4 }
