bw/src/config/config.o: src/config/config.c src/config/config.h \
 src/base/arena.h src/base/sv.h src/diag/diag.h src/base/build.h \
 src/diag/diag.def src/config/config.def src/base/file.h src/base/err.h \
 src/base/panic.h src/base/sink.h src/base/vec.h src/base/mem.h \
 src/base/xdg.h src/text/fold.h src/yaml/node.h src/yaml/scan.h
src/config/config.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/config/config.def:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/vec.h:
src/base/mem.h:
src/base/xdg.h:
src/text/fold.h:
src/yaml/node.h:
src/yaml/scan.h:
