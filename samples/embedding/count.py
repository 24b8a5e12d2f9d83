"""python3 count.py lib/libstv.so < ward.blt [--seats 4 …]"""
import ctypes, sys

stv = ctypes.CDLL(sys.argv[1])
ballots, options = sys.stdin.buffer.read(), [word.encode() for word in sys.argv[2:]] + [None]
answer = ctypes.c_char_p()
problem = stv.stv_count_json(ballots, ctypes.c_size_t(len(ballots)), (ctypes.c_char_p * len(options))(*options), ctypes.byref(answer))
sys.stdout.buffer.write(answer.value)
stv.stv_free(answer)
sys.exit(problem)
